package cn.yongji.onestop.intake.papers.upload;

import cn.yongji.onestop.intake.papers.upload.domain.PartedUpload;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.Instant;
import java.util.List;

/** All uploads in parts. */
public interface PartedUploads {
    AggregateStore<PartedUpload> store();

    /** Unfinished ones whose time was over at an instant. */
    List<Stored<PartedUpload>> expired(Instant at, int limit);
}
