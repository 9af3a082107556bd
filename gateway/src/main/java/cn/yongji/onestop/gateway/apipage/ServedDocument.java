package cn.yongji.onestop.gateway.apipage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A document ready to be sent.
 *
 * @param etag strong for the plain bytes; the packed ones have their own
 */
record ServedDocument(byte[] plain, byte[] packed, String etag) {
    static ServedDocument of(String text) {
        var plain = text.getBytes(StandardCharsets.UTF_8);
        return new ServedDocument(plain, packed(plain), digest(plain));
    }

    byte[] bytes(boolean gzip) {
        return gzip ? packed : plain;
    }

    String etag(boolean gzip) {
        return "\"" + etag + (gzip ? "-gzip" : "") + "\"";
    }

    private static byte[] packed(byte[] plain) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return packed.toByteArray();
    }

    private static String digest(byte[] plain) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(plain);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
