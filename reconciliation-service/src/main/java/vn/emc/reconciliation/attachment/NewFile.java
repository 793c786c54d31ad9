package vn.emc.reconciliation.attachment;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A file on its way into the {@link FileStore}; gone when it is closed without having been kept. Not buffered. */
public final class NewFile extends FilterOutputStream {
    private final FileStore store;
    private final Path path;
    private final FileChannel channel;
    private final MessageDigest digest = FileStore.sha256();

    NewFile(FileStore store, Path path) throws IOException {
        super(OutputStream.nullOutputStream());
        this.store = store;
        this.path = path;
        this.channel = FileChannel.open(path, StandardOpenOption.WRITE);
        this.out = Channels.newOutputStream(channel);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        digest.update(bytes, offset, length);
    }

    /** Puts it where it belongs, on disk before this returns. Nothing can be written afterwards. */
    public StoredFile keep() throws IOException {
        channel.force(true);
        channel.close();
        return store.keep(path, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }
}
