package cn.yongji.onestop.intake.papers.upload.domain;

import java.time.Instant;
import java.util.List;

/** Why an upload in parts does not go on as asked. */
public sealed interface UploadRefusal {
    /** It is a material already. */
    record CompletedBefore(String materialId) implements UploadRefusal {}

    /** It was given up. */
    record GivenUpBefore(Instant at) implements UploadRefusal {}

    /** Parts are missing. */
    record Incomplete(List<Integer> missing) implements UploadRefusal {
        public Incomplete {
            missing = List.copyOf(missing);
        }
    }

    /** All of it is there and is being looked at. */
    record BeingCompleted() implements UploadRefusal {}
}
