package cn.yongji.onestop.intake.material.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** 材料格式: the kinds of files that are taken, by the ending of the name and by what the content is. */
public enum FileKind {
    PDF("application/pdf", List.of("pdf"), "application/pdf", Optional.empty()),
    PNG("image/png", List.of("png"), "image/png", Optional.empty()),
    JPEG("image/jpeg", List.of("jpg", "jpeg"), "image/jpeg", Optional.empty()),
    /** 版式文档 GB/T 33190: a ZIP that says so inside. */
    OFD("application/ofd", List.of("ofd"), Container.ZIP, Optional.of("OFD.xml")),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            List.of("docx"),
            Container.ZIP,
            Optional.of("word/document.xml")),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            List.of("xlsx"),
            Container.ZIP,
            Optional.of("xl/workbook.xml")),
    ZIP("application/zip", List.of("zip"), Container.ZIP, Optional.empty());

    private final String mediaType;
    private final List<String> endings;
    private final String contentType;
    private final Optional<String> entry;

    FileKind(String mediaType, List<String> endings, String contentType, Optional<String> entry) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.contentType = contentType;
        this.entry = entry;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The kind that a name claims. */
    public static Optional<FileKind> claimedBy(String name) {
        var dot = name.lastIndexOf('.');
        var ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (dot < 0) return Optional.empty();
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending))
                .findFirst();
    }

    public static List<String> allEndings() {
        return Arrays.stream(values()).flatMap(kind -> kind.endings.stream()).toList();
    }

    /** Whether the content can begin like this. */
    boolean beginsAs(String detected) {
        return contentType.equals(detected);
    }

    boolean container() {
        return contentType.equals(Container.ZIP);
    }

    /** The file that must be inside, where the kind is a container with a meaning. */
    Optional<String> entry() {
        return entry;
    }

    private static final class Container {
        static final String ZIP = "application/zip";
    }
}
