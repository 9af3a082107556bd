package cn.yongji.onestop.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A {@code multipart/form-data} body. */
final class Multipart {
    private final String boundary = UUID.randomUUID().toString();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    void field(String name, String value) {
        text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n");
        text("Content-Type: text/plain;charset=UTF-8\r\n\r\n" + value + "\r\n");
    }

    void file(String name, String fileName, String type, byte[] content) {
        text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
                + "\"\r\n");
        text("Content-Type: " + type + "\r\n\r\n");
        out.writeBytes(content);
        text("\r\n");
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    byte[] bytes() {
        var all = new ByteArrayOutputStream();
        all.writeBytes(out.toByteArray());
        all.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }

    private void text(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
