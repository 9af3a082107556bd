package cn.yongji.onestop.intake.papers.material.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** 材料格式: the kinds of files that are taken, by the ending of the name and by what the content is. */
public enum FileKind {
    PDF("application/pdf", List.of("pdf"), "application/pdf"),
    PNG("image/png", List.of("png"), "image/png"),
    JPEG("image/jpeg", List.of("jpg", "jpeg"), "image/jpeg"),
    TIFF("image/tiff", List.of("tif", "tiff"), "image/tiff"),
    BMP("image/bmp", List.of("bmp"), "image/bmp"),
    /** Drawings. */
    DWG("image/vnd.dwg", List.of("dwg"), "image/vnd.dwg"),
    /** 版式文档 GB/T 33190: a ZIP that says so inside. */
    OFD("application/ofd", List.of("ofd"), Container.ZIP, Set.of("OFD.xml")),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            List.of("docx"),
            Container.ZIP,
            Set.of("word/document.xml")),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            List.of("xlsx"),
            Container.ZIP,
            Set.of("xl/workbook.xml")),
    PPTX(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            List.of("pptx"),
            Container.ZIP,
            Set.of("ppt/presentation.xml")),
    /** Also what WPS writes. */
    DOC("application/msword", List.of("doc", "wps"), Container.OLE, Set.of("WordDocument")),
    XLS("application/vnd.ms-excel", List.of("xls", "et"), Container.OLE, Set.of("Workbook", "Book")),
    PPT("application/vnd.ms-powerpoint", List.of("ppt", "dps"), Container.OLE, Set.of("PowerPoint Document")),
    ZIP("application/zip", List.of("zip"), Container.ZIP, Set.of());

    private final String mediaType;
    private final List<String> endings;
    private final String contentType;
    private final Set<String> tellingParts;

    FileKind(String mediaType, List<String> endings, String contentType) {
        this(mediaType, endings, contentType, Set.of());
    }

    FileKind(String mediaType, List<String> endings, String contentType, Set<String> tellingParts) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.contentType = contentType;
        this.tellingParts = tellingParts;
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

    /** What the names of the parts inside are read from: a ZIP's directory, an OLE2 directory, or nothing. */
    public Optional<Packing> packing() {
        return switch (contentType) {
            case Container.ZIP -> Optional.of(Packing.ZIP);
            case Container.OLE -> Optional.of(Packing.OLE);
            default -> Optional.empty();
        };
    }

    /** How a container is packed. */
    public enum Packing {
        ZIP,
        OLE
    }

    /** Whether the content can begin like this. */
    boolean beginsAs(String detected) {
        return contentType.equals(detected);
    }

    String contentType() {
        return contentType;
    }

    /** The parts of which one must be inside, where the kind is a container with a meaning. */
    Set<String> tellingParts() {
        return tellingParts;
    }

    private static final class Container {
        static final String ZIP = "application/zip";
        static final String OLE = "application/x-tika-msoffice";
    }
}
