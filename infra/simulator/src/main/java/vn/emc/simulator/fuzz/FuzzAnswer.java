package vn.emc.simulator.fuzz;

import java.util.Map;

/**
 * What came back.
 *
 * @param headers by their names in small letters
 */
record FuzzAnswer(int status, Map<String, String> headers, String body) {
    boolean closes() {
        return "close".equalsIgnoreCase(headers.get("connection"));
    }
}
