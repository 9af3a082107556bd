package cn.yongji.onestop.intake.papers.material;

import cn.yongji.onestop.intake.papers.material.domain.FileKind;
import cn.yongji.onestop.intake.papers.material.domain.NameCheck;
import cn.yongji.onestop.intake.papers.material.domain.OleDirectory;
import cn.yongji.onestop.intake.papers.material.domain.Tail;
import cn.yongji.onestop.kernel.id.FileHash;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;

/** Everything that is looked at while the bytes of one content pass: how many, which hash, what is inside, what harms. */
final class Inspection {
    private final FileKind kind;
    private final ContentScanner.Scan scan;
    private final MessageDigest digest = FileHash.newDigest();
    private final Tail tail = new Tail();
    private final OleDirectory ole = new OleDirectory();
    private long bytes;

    Inspection(String name, FileKind kind, ContentScanner scanner) {
        this.kind = kind;
        this.scan = scanner.begin(name, kind);
    }

    void add(byte[] buffer, int length) {
        bytes += length;
        digest.update(buffer, 0, length);
        scan.add(buffer, length);
        kind.packing().ifPresent(packing -> {
            switch (packing) {
                case ZIP -> tail.add(buffer, length);
                case OLE -> ole.add(buffer, length);
            }
        });
    }

    long bytes() {
        return bytes;
    }

    NameCheck inside() {
        Set<String> parts = kind.packing()
                .map(packing -> switch (packing) {
                    case ZIP -> tail.zipEntries();
                    case OLE -> ole.streams();
                })
                .orElse(Set.of());
        return NameCheck.ofDirectory(kind, parts);
    }

    /** What is known at the end; the digest can be taken once. */
    Content content() {
        return new Content(kind.mediaType(), bytes, FileHash.ofDigest(digest.digest()), scan.finding());
    }

    /** 内容: what is known of bytes that are all there. */
    record Content(String mediaType, long bytes, FileHash hash, Optional<String> finding) {}
}
