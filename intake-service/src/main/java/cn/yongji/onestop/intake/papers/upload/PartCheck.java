package cn.yongji.onestop.intake.papers.upload;

import cn.yongji.onestop.intake.papers.upload.domain.PartPlan;
import cn.yongji.onestop.intake.papers.upload.domain.PartedUpload;
import cn.yongji.onestop.kernel.id.FileHash;
import java.security.MessageDigest;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds, while the whole passes, which parts are not those that were sent; they can be sent again by themselves. */
final class PartCheck {
    private final PartedUpload upload;
    private final PartPlan plan;
    private final Set<Integer> damaged = new LinkedHashSet<>();
    private MessageDigest digest = FileHash.newDigest();
    private int number = 1;
    private long inPart;

    PartCheck(PartedUpload upload) {
        this.upload = upload;
        this.plan = upload.plan();
    }

    void saw(byte[] buffer, int length) {
        for (var at = 0; at < length; ) {
            var piece = (int) Math.min(length - at, plan.bytesOf(number) - inPart);
            digest.update(buffer, at, piece);
            at += piece;
            inPart += piece;
            if (inPart == plan.bytesOf(number)) ended();
        }
    }

    /** The whole was read: the parts to be sent again; all of them where none by itself is wrong. */
    Set<Integer> toSendAgain() {
        return damaged.isEmpty() ? Set.copyOf(plan.numbers().boxed().toList()) : Set.copyOf(damaged);
    }

    /** Reading stopped in this part: it has to be sent again, and those before it that are wrong. */
    Set<Integer> toSendAgainFromHere() {
        if (plan.has(number)) damaged.add(number);
        return Set.copyOf(damaged);
    }

    private void ended() {
        var found = FileHash.ofDigest(digest.digest());
        if (upload.part(number).filter(it -> it.hash().equals(found)).isEmpty()) damaged.add(number);
        digest = FileHash.newDigest();
        number++;
        inPart = 0;
    }
}
