package vn.emc.local.home;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.emc.local.PlatformException;

class PortCheckTests {
    @Test
    void acceptsFreePorts() {
        var ports = Ports.free();

        assertThatCode(() -> PortCheck.requireFree(ports, List.of(Port.values())))
                .doesNotThrowAnyException();
    }

    @Test
    void namesTheTakenPortItsVariableAndItsHolder() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String number = Integer.toString(taken.getLocalPort());
            var ports = Ports.of(Map.of("EMC_KAFKA_PORT", number));

            assertThatThrownBy(() -> PortCheck.requireFree(ports, List.of(Port.KAFKA)))
                    .isInstanceOf(PlatformException.class)
                    .hasMessageContaining("Port " + number + " is taken")
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("EMC_KAFKA_PORT");
        }
    }

    @Test
    void refusesOnePortForTwoParts() {
        var ports = Ports.of(Map.of("EMC_INGEST_PORT", "18083", "EMC_CATALOG_PORT", "18083"));

        assertThatThrownBy(() -> PortCheck.requireFree(ports, List.of(Port.INGEST, Port.CATALOG)))
                .hasMessage("EMC_INGEST_PORT and EMC_CATALOG_PORT are both 18083");
    }
}
