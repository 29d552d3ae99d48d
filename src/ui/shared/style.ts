import "@fontsource-variable/inter/wght.css";
import "../../draw/tokens.css";
import "./base.css";
import "./controls.css";
import "./panels.css";
import "./tables.css";
import "./canvas.css";
import "./overlays.css";
