package vn.emc.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    /** 5 million accounts as .csv, which is what one import may hold. */
    private static final long LARGEST_LIST = 220L * 1024 * 1024;

    private static final long TWO_HUNDRED_MEGABYTES = 200_000_000;

    @ParameterizedTest
    @ValueSource(strings = {"/api/catalog/v1/sites/*/service-imports", "/websites/*/service-imports"})
    void leavesItToTheServiceToNameItsLimit(String pattern) {
        assertThat(Address.ALL)
                .filteredOn(address -> address.patterns().contains(pattern))
                .singleElement()
                .satisfies(address -> assertThat(address.largestBody()).isGreaterThan(TWO_HUNDRED_MEGABYTES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/accounts/v1/sites/*/imports", "/categories/users", "/categories/users/*/imports"})
    void takesTheLargestListOfAccounts(String pattern) {
        assertThat(Address.ALL)
                .filteredOn(address -> address.patterns().contains(pattern))
                .singleElement()
                .satisfies(address -> assertThat(address.largestBody()).isGreaterThan(LARGEST_LIST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/reconciliations/v1/requests/*/local-lists", "/reconciliations/*/local-lists"})
    void takesTheLargestListOfDossiers(String pattern) {
        assertThat(Address.ALL)
                .filteredOn(address -> address.patterns().contains(pattern))
                .singleElement()
                .satisfies(address -> assertThat(address.largestBody()).isGreaterThan(1L << 30));
    }
}
