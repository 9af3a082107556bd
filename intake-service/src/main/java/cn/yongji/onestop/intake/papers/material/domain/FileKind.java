package cn.yongji.onestop.intake.papers.material.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** 材料格式: the kinds of files that are taken, by the ending of the name and by what the content is. */
public enum FileKind {
    PDF("application/pdf", List.of("pdf"), "PDF", "PDF", Ending.PDF),
    PNG("image/png", List.of("png"), "PNG 图片", "PNG", Ending.PNG),
    JPEG("image/jpeg", List.of("jpg", "jpeg"), "JPEG 图片", "JPEG", Ending.ANY),
    TIFF("image/tiff", List.of("tif", "tiff"), "TIFF 图片", "TIFF", Ending.TIFF),
    BMP("image/bmp", List.of("bmp"), "BMP 图片", "BMP", Ending.BMP),
    /** Drawings. */
    DWG("image/vnd.dwg", List.of("dwg"), "DWG 图纸", "DWG", Ending.ANY),
    /** 版式文档 GB/T 33190: a ZIP that says so inside. */
    OFD("application/ofd", List.of("ofd"), "OFD 版式文件", "OFD", Packing.ZIP, Set.of("OFD.xml")),
    /** Some programs on the web number the main part. */
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            List.of("docx"),
            "Word 文档（docx）",
            "Word (docx)",
            Packing.ZIP,
            Set.of("word/document.xml", "word/document2.xml")),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            List.of("xlsx"),
            "Excel 表格（xlsx）",
            "Excel (xlsx)",
            Packing.ZIP,
            Set.of("xl/workbook.xml")),
    PPTX(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            List.of("pptx"),
            "PowerPoint 演示文稿（pptx）",
            "PowerPoint (pptx)",
            Packing.ZIP,
            Set.of("ppt/presentation.xml")),
    /** Also what WPS writes. */
    DOC(
            "application/msword",
            List.of("doc", "wps"),
            "Word 或 WPS 文档（doc、wps）",
            "Word or WPS (doc, wps)",
            Packing.OLE,
            Set.of("WordDocument")),
    XLS(
            "application/vnd.ms-excel",
            List.of("xls", "et"),
            "Excel 或 WPS 表格（xls、et）",
            "Excel or WPS (xls, et)",
            Packing.OLE,
            Set.of("Workbook", "Book")),
    PPT(
            "application/vnd.ms-powerpoint",
            List.of("ppt", "dps"),
            "PowerPoint 或 WPS 演示文稿（ppt、dps）",
            "PowerPoint or WPS (ppt, dps)",
            Packing.OLE,
            Set.of("PowerPoint Document")),
    ZIP("application/zip", List.of("zip"), "ZIP 压缩包", "ZIP", Packing.ZIP, Set.of());

    private final String mediaType;
    private final List<String> endings;
    private final String zh;
    private final String en;
    private final Optional<Packing> packing;
    private final Set<String> tellingParts;
    private final Ending ending;

    FileKind(String mediaType, List<String> endings, String zh, String en, Ending ending) {
        this(mediaType, endings, zh, en, Optional.empty(), Set.of(), ending);
    }

    FileKind(String mediaType, List<String> endings, String zh, String en, Packing packing, Set<String> tellingParts) {
        this(mediaType, endings, zh, en, Optional.of(packing), tellingParts, Ending.ANY);
    }

    FileKind(
            String mediaType,
            List<String> endings,
            String zh,
            String en,
            Optional<Packing> packing,
            Set<String> tellingParts,
            Ending ending) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.zh = zh;
        this.en = en;
        this.packing = packing;
        this.tellingParts = tellingParts;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What people call it, in Chinese. */
    public String zh() {
        return zh;
    }

    /** What people call it, in English. */
    public String en() {
        return en;
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

    /** The kind that a content was found to be. */
    public static Optional<FileKind> of(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
    }

    public List<String> endings() {
        return endings;
    }

    public static List<String> allEndings() {
        return Arrays.stream(values()).flatMap(kind -> kind.endings.stream()).toList();
    }

    /** What the names of the parts inside are read from: a ZIP's directory, an OLE2 directory, or nothing. */
    public Optional<Packing> packing() {
        return packing;
    }

    /** How a container is packed. */
    public enum Packing {
        ZIP("application/zip"),
        OLE("application/x-tika-msoffice");

        private final String mediaType;

        Packing(String mediaType) {
            this.mediaType = mediaType;
        }

        /** The parts by which the kinds that are packed like this are told apart. */
        Set<String> tellingParts() {
            return Arrays.stream(FileKind.values())
                    .filter(kind -> kind.packing.filter(this::equals).isPresent())
                    .flatMap(kind -> kind.tellingParts.stream())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** Whether the content can begin like this. */
    boolean beginsAs(String detected) {
        return packing.map(it -> it.mediaType).orElse(mediaType).equals(detected);
    }

    /** Whether it can end like this. */
    boolean endsAs(Tail tail) {
        return ending.isIn(tail);
    }

    /** Whether it can be what holds these parts. */
    boolean canHold(Set<String> parts) {
        return tellingParts.isEmpty() || tellingParts.stream().anyMatch(parts::contains);
    }

    /** The media type of a container with these parts, as far as they tell. */
    static String mediaTypeOf(Packing packing, Set<String> parts) {
        return Arrays.stream(values())
                .filter(kind -> kind.packing.filter(packing::equals).isPresent())
                .filter(kind -> !kind.tellingParts.isEmpty() && kind.canHold(parts))
                .findFirst()
                .map(kind -> kind.mediaType)
                .orElse(packing.mediaType);
    }
}
