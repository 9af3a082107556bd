package cn.yongji.onestop.intake.papers.material.domain;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** What is seen of a content of a kind while it passes, and told of it at the end. Never more than a tail is kept. */
public final class Looks {
    private final FileKind kind;
    private final Tail tail = new Tail();
    private final OleDirectory ole = new OleDirectory();
    private final JpegScan jpeg = new JpegScan();

    public Looks(FileKind kind) {
        this.kind = kind;
    }

    public void add(byte[] buffer, int length) {
        switch (kind) {
            case OFD, DOCX, XLSX, PPTX, ZIP -> tail.add(buffer, length);
            case DOC, XLS, PPT -> ole.add(buffer, length);
            case JPEG -> jpeg.add(buffer, length);
            case PDF, PNG, TIFF, BMP, DWG -> tail.addWithoutFilling(buffer, length);
        }
    }

    /** Whether it is what it claims to be, once all of it has passed. */
    public NameCheck judged(Whole whole) throws IOException {
        if (kind == FileKind.JPEG) return jpeg.isWhole() ? new NameCheck.Matches(kind) : new NameCheck.Cut(kind);
        if (kind.packing().isEmpty()) return NameCheck.ofEnding(kind, tail);
        var packing = kind.packing().get();
        return NameCheck.ofDirectory(kind, packing, parts(packing, whole));
    }

    private Optional<Set<String>> parts(FileKind.Packing packing, Whole whole) throws IOException {
        return switch (packing) {
            case ZIP -> ZipDirectory.holding(packing.tellingParts(), tail, whole);
            case OLE -> ole.streams();
        };
    }
}
