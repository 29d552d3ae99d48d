/** The mark of the program: a path between two points. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="6.5" fill="var(--accent)" />
      <path d="M7.2 16.6C7.2 10.6 16.6 13.6 16.6 8.6" fill="none" stroke="var(--on-accent)" strokeWidth="1.7" strokeLinecap="round" />
      <circle cx="7.2" cy="16.6" r="2.5" fill="var(--on-accent)" />
      <circle cx="16.6" cy="7.6" r="2.5" fill="var(--accent)" stroke="var(--on-accent)" strokeWidth="1.7" />
    </svg>
  );
}
