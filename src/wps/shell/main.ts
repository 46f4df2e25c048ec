import { click, iconOf, type WpsShell } from "./ribbon";

interface RibbonControl {
  readonly Id: string;
}

// ribbon.xml names these functions; WPS looks for them among the page's globals.
Object.assign(window, {
  OnAddinLoad: (): boolean => true,
  OnAction: ({ Id }: RibbonControl): boolean => {
    const shell = (window as { readonly Application?: WpsShell }).Application;
    if (shell) click(shell, Id, (page) => new URL(page, location.href).href);
    return true;
  },
  GetImage: ({ Id }: RibbonControl): string => iconOf(Id),
});
