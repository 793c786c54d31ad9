package vn.emc.gateway.routes;

import java.util.List;

/** Patterns of all addresses that lead to a service; everything else is answered by the gateway itself or not at all. */
public final class RoutedPaths {
    private RoutedPaths() {}

    public static List<String> patterns() {
        return Address.ALL.stream()
                .flatMap(address -> address.patterns().stream())
                .toList();
    }
}
