package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** How a body is packed ({@code Content-Encoding}): as it is, or by gzip where that is taken. */
public enum ContentCoding {
    PLAIN,
    GZIP;

    /** Reads the header; 415 for a packing that nobody here opens, with those that are. */
    static ContentCoding of(@Nullable String header) {
        return switch (named(header)) {
            case "", "identity" -> PLAIN;
            case "gzip", "x-gzip" -> GZIP;
            default ->
                throw refused(
                        "不支持 Content-Encoding: " + header + "；请求体可不压缩，或用 gzip 压缩",
                        "Content-Encoding: " + header + " is not taken; send the body as it is, or packed by gzip",
                        "gzip, identity");
        };
    }

    /** For a body that is a file: it is kept as it comes, so it may not be packed for the way. */
    public static void onlyPlain(@Nullable String header) {
        switch (named(header)) {
            case "", "identity" -> {}
            default ->
                throw refused(
                        "上传文件时请勿使用 Content-Encoding（" + header + "），请原样发送文件",
                        "A file is sent as it is, without Content-Encoding (" + header + ")",
                        "identity");
        }
    }

    /** The body as it was before it was packed, as far as one byte more than the most that is taken. */
    byte[] opened(byte[] sent, int most) {
        return switch (this) {
            case PLAIN -> sent;
            case GZIP -> unzipped(sent, most);
        };
    }

    private static byte[] unzipped(byte[] sent, int most) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            return in.readNBytes(most + 1);
        } catch (IOException _) {
            throw new ProblemException(Problem.of(
                    EdgeProblems.REQUEST_REJECTED,
                    "Content-Encoding 为 gzip，请求体却不是完整的 gzip 数据",
                    "Content-Encoding says gzip, but the body is no complete gzip"));
        }
    }

    private static String named(@Nullable String header) {
        return header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
    }

    private static ProblemException refused(String zh, String en, String taken) {
        return new ProblemException(
                Problem.of(EdgeProblems.MEDIA_TYPE_UNSUPPORTED, zh, en).withHeader(HttpHeaders.ACCEPT_ENCODING, taken));
    }
}
