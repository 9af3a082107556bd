package cn.yongji.onestop.intake.papers.material.web;

import cn.yongji.onestop.intake.papers.material.domain.FileKind;
import java.util.Map;
import java.util.Optional;

/** What a content was found to be, in words. */
final class FoundKind {
    private static final String FORM = "multipart/form-data";

    private record Words(String zh, String en) {}

    /** What offices meet besides the kinds that are taken. */
    private static final Map<String, Words> OTHERS = Map.ofEntries(
            Map.entry(
                    "application/x-tika-msoffice",
                    new Words("旧版 Office 文件或加了密码的文档", "an old or encrypted Office file")),
            Map.entry("application/x-msdownload", new Words("程序", "a program")),
            Map.entry("application/x-dosexec", new Words("程序", "a program")),
            Map.entry("application/x-rar-compressed", new Words("RAR 压缩包", "a RAR archive")),
            Map.entry("application/x-7z-compressed", new Words("7z 压缩包", "a 7z archive")),
            Map.entry("application/gzip", new Words("gzip 压缩文件", "a gzip file")),
            Map.entry("application/rtf", new Words("RTF 文档", "an RTF document")),
            Map.entry("application/xml", new Words("XML 文件", "XML")),
            Map.entry("application/json", new Words("JSON 数据", "JSON")),
            Map.entry("application/octet-stream", new Words("无法识别的数据", "data that cannot be told")),
            Map.entry("text/html", new Words("网页", "a web page")),
            Map.entry("text/plain", new Words("纯文本", "plain text")),
            Map.entry("image/gif", new Words("GIF 图片", "a GIF image")),
            Map.entry("image/webp", new Words("WebP 图片", "a WebP image")),
            Map.entry("image/heic", new Words("HEIC 照片", "an HEIC photo")),
            Map.entry(FORM, new Words("网页表单的整个请求体", "the whole body of a web form")));

    private FoundKind() {}

    static String zh(String found) {
        return words(found).map(it -> it.zh() + "（" + found + "）").orElse(found);
    }

    static String en(String found) {
        return words(found).map(it -> it.en() + " (" + found + ")").orElse(found);
    }

    /** What helps: another ending where the content is taken, another file where it is not. */
    static String adviceZh(String found) {
        if (found.equals(FORM)) return "请求体应只有文件本身，不要套在 multipart 表单里";
        return FileKind.of(found)
                .map(it -> "如内容无误，请把扩展名改为 " + String.join(" 或 ", it.endings()))
                .orElseGet(() -> "可接收：" + String.join("、", FileKind.allEndings()));
    }

    static String adviceEn(String found) {
        if (found.equals(FORM)) return "the body is the file alone, without a multipart form around it";
        return FileKind.of(found)
                .map(it -> "if the content is right, name it " + String.join(" or ", it.endings()))
                .orElseGet(() -> "taken are: " + String.join(", ", FileKind.allEndings()));
    }

    private static Optional<Words> words(String found) {
        return FileKind.of(found)
                .map(it -> new Words(it.zh(), it.en()))
                .or(() -> Optional.ofNullable(OTHERS.get(found.split(";", 2)[0])));
    }
}
