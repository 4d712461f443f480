/**
 * The colours of every face and app: role → light, dark, more contrast light, more contrast dark.
 * Nobody writes a colour elsewhere. `tokens.css` is made of this file (`generate.ts`).
 */
export declare const modes: readonly ['light', 'dark', 'more-light', 'more-dark'];
export type Mode = (typeof modes)[number];
export declare const roles: {
    readonly canvas: readonly ["#F3F5F8", "#0E141A", "#FFFFFF", "#000000"];
    readonly surface: readonly ["#FFFFFF", "#151D25", "#FFFFFF", "#000000"];
    readonly raised: readonly ["#FFFFFF", "#1C2630", "#FFFFFF", "#000000"];
    readonly sunken: readonly ["#E9EDF2", "#0A0F14", "#FFFFFF", "#000000"];
    readonly hover: readonly ["#EDF2F8", "#1F2B37", "#E6E6E6", "#262626"];
    readonly selected: readonly ["#DCE9F7", "#1D3A57", "#CFE3FF", "#002F5E"];
    readonly text: readonly ["#16202B", "#E7ECF1", "#000000", "#FFFFFF"];
    readonly text2: readonly ["#475462", "#A8B4C0", "#2B2B2B", "#E0E0E0"];
    readonly border: readonly ["#CCD4DD", "#2F3B47", "#000000", "#FFFFFF"];
    readonly edge: readonly ["#6F7C8A", "#7D8B99", "#000000", "#FFFFFF"];
    readonly primary: readonly ["#14548F", "#7FBAF2", "#003A75", "#A6D4FF"];
    readonly 'primary-hover': readonly ["#0E4274", "#A3CFF8", "#00264D", "#CFE7FF"];
    readonly 'on-primary': readonly ["#FFFFFF", "#0A1C2E", "#FFFFFF", "#000000"];
    readonly 'primary-soft': readonly ["#E1EDF8", "#17324C", "#FFFFFF", "#000000"];
    readonly focus: readonly ["#7A2FD0", "#C79BFF", "#6A00D4", "#E0BBFF"];
    readonly crit: readonly ["#A31218", "#FF9A94", "#8A0006", "#FFB3AE"];
    readonly 'crit-bg': readonly ["#FCE3E2", "#421719", "#FFFFFF", "#000000"];
    readonly 'crit-fill': readonly ["#B0151B", "#FF8A84", "#8A0006", "#FFB3AE"];
    readonly 'on-crit': readonly ["#FFFFFF", "#2A0506", "#FFFFFF", "#000000"];
    readonly abn: readonly ["#854400", "#F5BE62", "#5E3000", "#FFD58A"];
    readonly 'abn-bg': readonly ["#FFF1D6", "#35270E", "#FFFFFF", "#000000"];
    readonly ok: readonly ["#1B6638", "#7CD6A0", "#00461E", "#9CF0BD"];
    readonly 'ok-bg': readonly ["#E0F3E7", "#12301F", "#FFFFFF", "#000000"];
    readonly sens: readonly ["#5A3795", "#CDB2FF", "#42147F", "#DEC9FF"];
    readonly 'sens-bg': readonly ["#EEE7FA", "#2B2047", "#FFFFFF", "#000000"];
    readonly own: readonly ["#0B6163", "#74D3D1", "#004547", "#9CF0EE"];
    readonly 'own-bg': readonly ["#DBF2F1", "#0E3131", "#FFFFFF", "#000000"];
    readonly dead: readonly ["#39424C", "#C9D0D8", "#000000", "#FFFFFF"];
    readonly 'on-dead': readonly ["#FFFFFF", "#11181F", "#FFFFFF", "#000000"];
    readonly band: readonly ["#E2EFE8", "#1B3027", "#DDEBE2", "#10291D"];
    readonly 'band-edge': readonly ["#5B7F6C", "#6E9C84", "#1E4A34", "#A9D8BF"];
    readonly grid: readonly ["#DDE3EA", "#27323D", "#8A8A8A", "#6B6B6B"];
    readonly c1: readonly ["#1565B0", "#5AA2EC", "#003A75", "#A6D4FF"];
    readonly c2: readonly ["#B85A10", "#D0792F", "#7A2F00", "#FFB98A"];
    readonly c3: readonly ["#004D40", "#9BE8D2", "#00513A", "#8CEBC4"];
    readonly c4: readonly ["#B5459A", "#F29AD8", "#5A1D82", "#E0BBFF"];
    readonly c5: readonly ["#5B6875", "#8F9CA8", "#2B2B2B", "#E0E0E0"];
};
export type Role = keyof typeof roles;
export declare function colour(role: Role, mode: Mode): string;
/** What a face sends to plain apps and what its rows measure: `data-density` on `<html>`. Sizes in rem. */
export declare const densities: {
    readonly compact: {
        readonly body: '0.9375rem';
        readonly line: '1.25rem';
        readonly row: '1.75rem';
        readonly control: '2rem';
        readonly gap: '0.75rem';
    };
    readonly comfortable: {
        readonly body: '1.0625rem';
        readonly line: '1.625rem';
        readonly row: '3rem';
        readonly control: '2.75rem';
        readonly gap: '1.5rem';
    };
};
/** Type sizes that do not change with the density. */
export declare const sizes: {
    readonly caption: '0.8125rem';
    readonly h3: '1.0625rem';
    readonly h2: '1.25rem';
    readonly h1: '1.5rem';
    readonly value: '2rem';
};
//# sourceMappingURL=tokens.d.ts.map