import { Component, type ErrorInfo, type ReactNode } from "react";
import { Mistake } from "./Mistake";

interface Caught {
  readonly error: Error;
  /** the components it came through */
  readonly trail: string;
}

interface BoundaryProps {
  readonly children: ReactNode;
  /** writes the project to a file */
  readonly onSave: () => void;
}

/** Where drawing the page fails, says so and offers a way on; the document lives in the store and is kept. */
export class ErrorBoundary extends Component<BoundaryProps, { readonly caught: Caught | undefined }> {
  override state: { readonly caught: Caught | undefined } = { caught: undefined };

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    this.setState({ caught: { error, trail: info.componentStack ?? "" } });
  }

  static getDerivedStateFromError(error: Error): { readonly caught: Caught } {
    return { caught: { error, trail: "" } };
  }

  override render(): ReactNode {
    const { caught } = this.state;
    if (caught === undefined) return this.props.children;
    return <Mistake error={caught.error} trail={caught.trail} onSave={this.props.onSave} onRetry={() => this.setState({ caught: undefined })} />;
  }
}
