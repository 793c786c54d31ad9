package vn.emc.web.security;

import java.util.List;

/**
 * Paths of a service that look after their own credentials: no security filter touches them, not even to read an
 * {@code Authorization} header. Declared as a bean by the service that has such paths.
 *
 * @param patterns Ant-like patterns such as {@code /embed/**}; matched without regard to case
 */
public record PublicPaths(List<String> patterns) {
    public PublicPaths {
        patterns = List.copyOf(patterns);
    }
}
