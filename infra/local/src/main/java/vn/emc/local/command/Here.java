package vn.emc.local.command;

import vn.emc.local.LocalPlatform;
import vn.emc.local.Progress;
import vn.emc.local.home.Home;
import vn.emc.local.home.PortMemory;
import vn.emc.local.home.Ports;
import vn.emc.local.home.SourceTree;
import vn.emc.local.process.RunFolder;

/** The platform that commands are about: of this source tree, in the home that {@code EMC_HOME} names. */
final class Here {
    private Here() {}

    static LocalPlatform platform(Progress progress) {
        Home home = home();
        return LocalPlatform.builder()
                .tree(SourceTree.locate())
                .home(home.folder())
                .ports(ports(home))
                .progress(progress)
                .build();
    }

    static Home home() {
        return SourceTree.locate().home();
    }

    /** What runs keeps its ports, whatever the variables say now. */
    private static Ports ports(Home home) {
        return new RunFolder(home).alive().isEmpty()
                ? Ports.of(System.getenv())
                : new PortMemory(home).read().orElseGet(() -> Ports.of(System.getenv()));
    }
}
