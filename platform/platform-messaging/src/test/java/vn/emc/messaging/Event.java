package vn.emc.messaging;

/** A message small enough to look through. */
record Event(int id, String text) {

    static Event of(int id) {
        return new Event(id, "event " + id);
    }
}
