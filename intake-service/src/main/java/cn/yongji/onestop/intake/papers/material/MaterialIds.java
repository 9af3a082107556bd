package cn.yongji.onestop.intake.papers.material;

import cn.yongji.onestop.kernel.id.FileHash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The identity of a material follows from project and content (UUID version 8, RFC 9562). So the same content handed
 * in twice, even at the same instant on two instances, can only become one material; no lookup has to win a race.
 */
public final class MaterialIds {
    private static final long VERSION_BITS = 0xF000L;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT_BITS = 0xC000_0000_0000_0000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private MaterialIds() {}

    public static String of(String projectId, FileHash hash) {
        var name = ("material|" + projectId + "|" + hash.value()).getBytes(StandardCharsets.UTF_8);
        var digest = HexFormat.of().parseHex(FileHash.ofContent(name).value());
        var bits = ByteBuffer.wrap(digest);
        return new UUID(bits.getLong() & ~VERSION_BITS | VERSION_8, bits.getLong() & ~VARIANT_BITS | VARIANT)
                .toString();
    }
}
