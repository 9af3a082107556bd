package cn.yongji.onestop.intake.papers.material;

import cn.yongji.onestop.intake.papers.material.domain.FileKind;
import cn.yongji.onestop.intake.papers.material.domain.Looks;
import cn.yongji.onestop.intake.papers.material.domain.NameCheck;
import cn.yongji.onestop.intake.papers.material.domain.Whole;
import cn.yongji.onestop.kernel.id.FileHash;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Optional;

/** Everything that is looked at while the bytes of one content pass: how many, which hash, what is inside, what harms. */
final class Inspection {
    private final FileKind kind;
    private final ContentScanner.Scan scan;
    private final MessageDigest digest = FileHash.newDigest();
    private final Looks looks;
    private long bytes;

    Inspection(String name, FileKind kind, ContentScanner scanner) {
        this.kind = kind;
        this.scan = scanner.begin(name, kind);
        this.looks = new Looks(kind);
    }

    void add(byte[] buffer, int length) {
        bytes += length;
        digest.update(buffer, 0, length);
        scan.add(buffer, length);
        looks.add(buffer, length);
    }

    long bytes() {
        return bytes;
    }

    /** Whether it is what its name says, now that all of it is there. */
    NameCheck judged(Whole whole) throws IOException {
        return looks.judged(whole);
    }

    /** What is known at the end; the digest can be taken once. */
    Content content() {
        return new Content(kind.mediaType(), bytes, FileHash.ofDigest(digest.digest()), scan.finding());
    }

    /** 内容: what is known of bytes that are all there. */
    record Content(String mediaType, long bytes, FileHash hash, Optional<String> finding) {}
}
