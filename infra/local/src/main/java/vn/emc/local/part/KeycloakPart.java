package vn.emc.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import vn.emc.local.Part;
import vn.emc.local.PlatformException;
import vn.emc.local.Progress;
import vn.emc.local.home.Port;
import vn.emc.local.home.Secret;
import vn.emc.local.home.Setup;
import vn.emc.local.process.Launch;
import vn.emc.local.software.KeycloakSoftware;

/** Keycloak with the realm {@code emc}, its data in PostgreSQL. */
@RequiredArgsConstructor
public final class KeycloakPart implements PlatformPart {
    /** A few sign-ins never earn back what the optimising compiler costs at the start. */
    private static final List<String> JVM = List.of(
            "-Xms64m",
            "-Xmx512m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            // otherwise every pooled connection answers one sign-in with 500 after PostgreSQL was away
            "-Dquarkus.datasource.jdbc.validate-on-borrow=true");

    private final Setup setup;
    private final Progress progress;

    @Override
    public Part part() {
        return Part.KEYCLOAK;
    }

    @Override
    public void prepare() {
        var software = KeycloakSoftware.unpack(setup.tree(), progress);
        Path realms = setup.tree().root().resolve("infra/keycloak");
        try {
            software.linkInto(folder());
            Files.createDirectories(folder().resolve("conf"));
            new RealmFile(realms.resolve("realm-emc.json"), realms.resolve("realm-emc-local.json"))
                    .write(folder().resolve("data/import/realm-emc.json"));
        } catch (IOException e) {
            throw new PlatformException("Cannot prepare the realm: " + e.getMessage(), e);
        }
    }

    @Override
    public Launch launch() {
        List<String> arguments = List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + setup.port(Port.KEYCLOAK),
                "--http-management-port=" + setup.port(Port.KEYCLOAK_MANAGEMENT),
                "--hostname=" + setup.url(Port.KEYCLOAK),
                "--cache=local",
                "--db-url=jdbc:postgresql://127.0.0.1:" + setup.port(Port.POSTGRES) + "/keycloak",
                "--db-username=keycloak",
                "--db-pool-max-size=20");
        var software = KeycloakSoftware.unpack(setup.tree(), progress);
        return new Launch(software.command(folder(), JVM, arguments), environment(), folder());
    }

    @Override
    public boolean answers() {
        return Probe.isOk(setup.url(Port.KEYCLOAK) + "/realms/emc/.well-known/openid-configuration");
    }

    private Map<String, String> environment() {
        // the realm's placeholders are the credentials' names
        Map<String, String> environment = new HashMap<>(setup.credentials().all());
        environment.keySet().removeIf(name -> name.startsWith("EMC_DB_") || name.endsWith("_KEY"));
        environment.put("EMC_PUBLIC_URL", setup.url(Port.GATEWAY));
        environment.put("KC_DB_PASSWORD", setup.credentials().get(Secret.DB_PASSWORD_KEYCLOAK));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", setup.credentials().get(Secret.KEYCLOAK_ADMIN_PASSWORD));
        return environment;
    }

    private Path folder() {
        return setup.home().data("keycloak");
    }
}
