export const offline = {
  ready: "Works without a network from now on",
  install: "Install as an app",
  update: {
    ready: "A newer version of Sentier is ready.",
    means: "This one goes on as long as you like. Changing takes a moment and keeps your project, its history and where you are.",
    use: "Change now",
  },
};
