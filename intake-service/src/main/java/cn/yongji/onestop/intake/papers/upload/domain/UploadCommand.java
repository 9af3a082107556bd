package cn.yongji.onestop.intake.papers.upload.domain;

import java.time.Instant;
import java.util.Set;

/** What can be asked of an upload in parts. */
public sealed interface UploadCommand {
    /**
     * A part is kept.
     *
     * @param expiresAt until when the upload waits for the next
     */
    record Keep(UploadPart part, Instant expiresAt) implements UploadCommand {}

    /** 合成. */
    record Complete(Instant at) implements UploadCommand {}

    /** The whole does not have its hash: these parts have to come again. */
    record SendAgain(Set<Integer> numbers) implements UploadCommand {
        public SendAgain {
            numbers = Set.copyOf(numbers);
        }
    }

    /** The material exists. */
    record Finish(String materialId, Instant at) implements UploadCommand {}

    /** 放弃: its time is over. */
    record GiveUp(Instant at) implements UploadCommand {}

    /** 取消, by who sends it. */
    record Cancel(Instant at) implements UploadCommand {}
}
