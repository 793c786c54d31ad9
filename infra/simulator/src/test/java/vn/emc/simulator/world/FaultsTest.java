package vn.emc.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FaultsTest {
    @Test
    void readsNamesWithAndWithoutShares() {
        var faults = Faults.parse("lost=0.01, out-of-order");

        assertThat(faults.rates()).isEqualTo(Map.of(Fault.LOST, 0.01, Fault.OUT_OF_ORDER, 0.05));
    }

    @Test
    void allSwitchesEveryFaultOn() {
        assertThat(Faults.parse("all=0.02").rates()).hasSize(Fault.values().length);
    }

    @Test
    void namesWhatItCannotRead() {
        assertThatThrownBy(() -> Faults.parse("lots=0.1"))
                .isInstanceOf(IllegalFaultsException.class)
                .hasMessage("unknown fault 'lots'");
        assertThatThrownBy(() -> Faults.parse("lost=2"))
                .isInstanceOf(IllegalFaultsException.class)
                .hasMessage("not a share between 0 and 1: 'lost=2'");
    }
}
