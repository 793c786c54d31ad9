package vn.emc.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTests {
    @Test
    void areTheUsualOnesUnlessAVariableMovesThem() {
        var ports = Ports.of(Map.of("EMC_GATEWAY_PORT", "9080"));

        assertThat(ports.of(Port.GATEWAY)).isEqualTo(9080);
        assertThat(ports.of(Port.KEYCLOAK)).isEqualTo(8180);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "80 80"})
    void mustBeNumbersOfPorts(String value) {
        assertThatThrownBy(() -> Ports.of(Map.of("EMC_GATEWAY_PORT", value)))
                .hasMessage("EMC_GATEWAY_PORT=" + value + " is not a port number (1 to 65535)");
    }

    @Test
    void differFromEachOtherWhenPickedFreely() {
        var ports = Ports.free();

        assertThat(Arrays.stream(Port.values()).map(ports::of)).doesNotHaveDuplicates();
    }

    @Test
    void areRememberedForLaterCommands(@TempDir Path folder) {
        var memory = new PortMemory(new Home(folder));
        var ports = Ports.free();

        memory.write(ports);

        assertThat(memory.read().map(Ports::variables)).contains(ports.variables());
    }
}
