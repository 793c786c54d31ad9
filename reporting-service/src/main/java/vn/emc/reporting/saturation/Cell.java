package vn.emc.reporting.saturation;

/** Dossiers for a service at one place. */
record Cell(long received, long online) {
    static final Cell NONE = new Cell(0, 0);

    Cell plus(Cell other) {
        return new Cell(received + other.received, online + other.online);
    }

    public boolean isUsed() {
        return online > 0;
    }
}
