package vn.emc.reporting.rollup;

/** Where a set of dossier states and cells lives: the one reports are made of, or one that is being rebuilt beside it. */
public enum RollupSchema {
    LIVE("public"),
    REBUILT("rebuilt");

    private final String name;

    RollupSchema(String name) {
        this.name = name;
    }

    public String table(String table) {
        return name + "." + table;
    }
}
