package vn.emc.test;

/** The test stack itself could not be set up; says nothing about the code under test. */
public final class TestStackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TestStackException(String message) {
        super(message);
    }

    TestStackException(String message, Throwable cause) {
        super(message, cause);
    }
}
