package vn.emc.reporting.definition;

/** The settings contradict each other. The service does not start with them: it would publish numbers nobody has defined. */
class InvalidDefinitionsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidDefinitionsException(Indicator indicator, int number, String problem) {
        super("emc.reporting.definitions.versions.%s[%d]: %s".formatted(indicator, number - 1, problem));
    }
}
