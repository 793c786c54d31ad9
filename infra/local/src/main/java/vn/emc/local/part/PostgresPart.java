package vn.emc.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import vn.emc.local.Part;
import vn.emc.local.PlatformException;
import vn.emc.local.Progress;
import vn.emc.local.home.Home;
import vn.emc.local.home.Port;
import vn.emc.local.home.Secret;
import vn.emc.local.home.Setup;
import vn.emc.local.process.Launch;
import vn.emc.local.software.OneOff;
import vn.emc.local.software.PostgresSoftware;

/** PostgreSQL with one database and owner per service; durable as in production. */
@RequiredArgsConstructor
public final class PostgresPart implements PlatformPart {
    private static final String SUPERUSER = "postgres";

    private final Setup setup;
    private final Progress progress;

    @Override
    public Part part() {
        return Part.POSTGRES;
    }

    @Override
    public void prepare() {
        var software = software();
        software.requireStartable();
        if (!Files.exists(data())) {
            progress.preparing("an empty database cluster");
            initialise(software);
        }
    }

    @Override
    public Launch launch() {
        List<String> arguments = PostgresSettings.arguments(data(), setup.port(Port.POSTGRES));
        return new Launch(software().command("postgres", arguments), Map.of("LC_ALL", "C"), data());
    }

    @Override
    public boolean answers() {
        try (var connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            if ("28P01".equals(notYet.getSQLState())) {
                throw new PlatformException("The database in " + data() + " was made with another password than "
                        + Secret.DB_PASSWORD_POSTGRES.variable() + " in "
                        + setup.home().credentials()
                        + ": restore that file, or forget the data with ./emc down --wipe");
            }
            return false;
        }
    }

    @Override
    public void settle() {
        try (var connection = connect()) {
            var databases = new Databases(connection);
            for (Part owner : Part.values()) {
                if (owner.hasDatabase()) {
                    String name = databaseOf(owner);
                    databases.ensure(name, setup.credentials().get("EMC_DB_PASSWORD_" + owner.name()));
                }
            }
            databases.ensure("keycloak", setup.credentials().get(Secret.DB_PASSWORD_KEYCLOAK));
        } catch (SQLException e) {
            throw new PlatformException("PostgreSQL refuses to make the databases: " + e.getMessage(), e);
        }
    }

    /** The name of a service's database and of its owner. */
    public static String databaseOf(Part service) {
        return "emc_" + service.id();
    }

    private Connection connect() throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + setup.port(Port.POSTGRES)
                + "/postgres?connectTimeout=2&loginTimeout=4&ApplicationName=emc";
        return DriverManager.getConnection(url, SUPERUSER, setup.credentials().get(Secret.DB_PASSWORD_POSTGRES));
    }

    private void initialise(PostgresSoftware software) {
        Path draft = setup.home().data("postgres.draft");
        Path password = setup.home().data("postgres.password");
        Home.delete(draft);
        try {
            SecretFile.write(password, setup.credentials().get(Secret.DB_PASSWORD_POSTGRES));
            OneOff.run(
                    "Making the database cluster",
                    new Launch(
                            software.command("initdb", PostgresSettings.initialisation(draft, password, SUPERUSER)),
                            Map.of("LC_ALL", "C"),
                            setup.home().data()));
            Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new PlatformException("Cannot make the database cluster: " + e.getMessage(), e);
        } finally {
            Home.delete(password);
        }
    }

    private Path data() {
        return setup.home().data("postgres");
    }

    private PostgresSoftware software() {
        return PostgresSoftware.unpack(setup.tree(), progress);
    }
}
