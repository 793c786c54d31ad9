package vn.emc.contracts.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private static final Path ARCHITECTURE = Repository.file("docs/architecture.md");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(EMC_[A-Z_]+)");
    private static final Pattern TEST = Pattern.compile("`(\\w+Tests?)`");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        var broken = new TreeSet<String>();

        for (var page : Repository.files("{*.md,**/*.md}")) {
            for (var link : Repository.mentions(page, LINK)) {
                if (!Files.exists(page.resolveSibling(link))) {
                    broken.add(page.getFileName() + " -> " + link);
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void everyVariableAServiceReadsIsDescribed() throws IOException {
        var read = new TreeSet<String>();
        for (var settings : Repository.files("*/src/main/resources/application.yaml")) {
            read.addAll(Repository.mentions(settings, VARIABLE));
        }

        assertThat(read).isNotEmpty();
        assertThat(Files.readString(ARCHITECTURE))
                .as("docs/architecture.md, Ports and variables")
                .contains(read);
    }

    @Test
    void everyTestThatIsNamedAsProofExists() throws IOException {
        var tests = Repository.files("**/src/test/java/**/*.java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());

        var named = Repository.mentions(ARCHITECTURE, TEST);

        assertThat(named).isNotEmpty();
        assertThat(tests).containsAll(named);
    }
}
