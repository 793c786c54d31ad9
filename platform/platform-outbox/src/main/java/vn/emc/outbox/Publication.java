package vn.emc.outbox;

/**
 * That something changed and is to be told.
 *
 * @param cause makes publications of one key distinct: the version, or the request to say everything again
 */
record Publication(String topic, String key, String cause) {
    private static final int PARTS = 3;

    static Publication parse(String taskInstance) {
        var parts = taskInstance.split("/", PARTS);
        if (parts.length < PARTS) {
            throw new UnknownPublicationException(taskInstance);
        }
        return new Publication(parts[0], parts[1], parts[2]);
    }

    String taskInstance() {
        return topic + "/" + key + "/" + cause;
    }
}
