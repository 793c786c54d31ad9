package vn.emc.reconciliation.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.Duration;
import vn.emc.contracts.ContractJson;

/**
 * The process that reads PDF files: a line with a {@link CheckRequest} comes in, a line with a {@link SignatureCheck} goes
 * out. It ends by itself when nobody has asked for a while, and with an error when a file needs more memory than it has.
 */
public final class SignatureWorker {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private SignatureWorker() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var reading = new SignatureReading();
        try (var in = new BufferedReader(new InputStreamReader(new FileInputStream(FileDescriptor.in), UTF_8));
                var out = new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), UTF_8)) {
            while (isAsked(in)) {
                answer(in.readLine(), reading, out);
            }
        }
    }

    private static void answer(String line, SignatureReading reading, Writer out) throws IOException {
        var request = ContractJson.mapper().readValue(line, CheckRequest.class);
        out.write(ContractJson.mapper().writeValueAsString(reading.check(request)));
        out.write('\n');
        out.flush();
    }

    private static boolean isAsked(BufferedReader in) throws IOException, InterruptedException {
        for (var waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(GLANCE)) {
            if (in.ready()) {
                return true;
            }
            Thread.sleep(GLANCE);
        }
        return false;
    }
}
