package vn.emc.local.part;

import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import vn.emc.local.Part;
import vn.emc.local.Progress;
import vn.emc.local.home.Home;
import vn.emc.local.home.Port;
import vn.emc.local.home.Setup;
import vn.emc.local.home.SourceTree;
import vn.emc.local.process.Launch;
import vn.emc.local.software.AotCache;
import vn.emc.local.software.JavaProgram;
import vn.emc.local.software.ServiceSoftware;

/** One of EMC's own services, from its extracted jar. */
@RequiredArgsConstructor
public final class ServicePart implements PlatformPart {
    private final Part part;
    private final Setup setup;
    private final Progress progress;
    private final Mode mode;

    @Override
    public Part part() {
        return part;
    }

    @Override
    public void prepare() {
        software();
    }

    @Override
    public Launch launch() {
        var software = software();
        List<String> options = options(part);
        options.addAll(mode.options(software.cache(options)));
        List<String> program = List.of("-jar", software.jar().toString());
        var folder = Home.existing(setup.home().data(part.id()));
        return new Launch(JavaProgram.command(options, program), new ServiceEnvironment(setup).of(part), folder);
    }

    @Override
    public boolean answers() {
        Port port = part == Part.GATEWAY ? Port.GATEWAY_MANAGEMENT : part.port();
        return Probe.isOk(setup.url(port) + "/actuator/health/readiness");
    }

    /** Where a service's JVM keeps what helps it to start. */
    public static AotCache cache(Part part, SourceTree tree, Progress progress) {
        return ServiceSoftware.unpack(tree, part.title(), progress).cache(options(part));
    }

    private static List<String> options(Part part) {
        List<String> options = new ArrayList<>(ServiceJvm.of(part).options());
        options.addAll(List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Duser.timezone=UTC"));
        options.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        return options;
    }

    private ServiceSoftware software() {
        return ServiceSoftware.unpack(setup.tree(), part.title(), progress);
    }
}
