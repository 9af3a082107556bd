package cn.yongji.onestop.intake.papers.material;

import cn.yongji.onestop.intake.papers.material.domain.Material;
import cn.yongji.onestop.kernel.id.FileHash;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.springframework.stereotype.Component;

/**
 * Gives contents out only as they came in. What is small is read once before its first byte goes out. Of what is large
 * the end is held back until all was seen: a changed content breaks off and cannot be taken for whole.
 */
@Component
public final class VerifiedReading {
    private static final long SMALL = 4L * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final Contents contents;
    private final Flagging flagging;

    VerifiedReading(Contents contents, Flagging flagging) {
        this.contents = contents;
        this.flagging = flagging;
    }

    /** Whether the content may break off: its connection must then end with it, or the client waits for the rest. */
    public static boolean mayBreakOff(Material material) {
        return material.bytes() > SMALL;
    }

    /**
     * The content; to be closed.
     *
     * @throws ContentDamaged where it was found changed; the material is in quarantine then
     */
    public InputStream open(Stored<Material> material) throws IOException {
        if (!mayBreakOff(material.state())) {
            try (var once = stream(material)) {
                var buffer = new byte[BUFFER];
                while (once.read(buffer) >= 0) {
                    // Only the end of it says whether it is whole.
                }
            }
        }
        return stream(material);
    }

    private InputStream stream(Stored<Material> material) {
        return new HoldingBack(contents.open(material.state().contentId()), material);
    }

    private final class HoldingBack extends InputStream {
        private final InputStream source;
        private final Stored<Material> material;
        private final MessageDigest digest = FileHash.newDigest();
        private byte[] given = new byte[BUFFER];
        private byte[] ahead = new byte[BUFFER];
        private int at;
        private int end;
        private int waiting;
        private boolean finished;

        HoldingBack(InputStream source, Stored<Material> material) {
            this.source = source;
            this.material = material;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int most) throws IOException {
            if (most == 0) return 0;
            while (at == end) {
                if (finished && waiting == 0) return -1;
                advance();
            }
            var part = Math.min(most, end - at);
            System.arraycopy(given, at, into, offset, part);
            at += part;
            return part;
        }

        /** Releases what was held back, once what follows it is there or there is nothing more to come. */
        private void advance() throws IOException {
            var released = ahead;
            ahead = given;
            given = released;
            at = 0;
            end = waiting;
            waiting = finished ? 0 : fetch();
        }

        private int fetch() throws IOException {
            try {
                var read = source.readNBytes(ahead, 0, BUFFER);
                digest.update(ahead, 0, read);
                if (read < BUFFER) {
                    finished = true;
                    if (!FileHash.ofDigest(digest.digest())
                            .equals(material.state().hash())) throw damaged();
                }
                return read;
            } catch (ContentDamaged e) {
                throw e;
            } catch (IOException e) {
                throw (IOException) damaged().initCause(e);
            }
        }

        private ContentDamaged damaged() {
            end = 0;
            flagging.damaged(material.id());
            return new ContentDamaged(material.id());
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }
}
