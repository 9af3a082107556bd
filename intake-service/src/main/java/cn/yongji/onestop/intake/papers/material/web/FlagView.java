package cn.yongji.onestop.intake.papers.material.web;

import cn.yongji.onestop.intake.papers.material.domain.Flag;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** 材料异常. */
@Schema(name = "MaterialFlag", description = "材料异常：已过期、已撤销或已隔离。lifted 有值表示已解除，记录保留。")
record FlagView(
        Flag.Kind kind,
        String reason,
        String by,
        Instant at,
        @Nullable LiftedView lifted) {

    /** 解除. */
    @Schema(name = "MaterialFlagLifted")
    record LiftedView(String reason, String by, Instant at) {}

    static FlagView of(Flag flag) {
        var lifted = flag.lifted()
                .map(it -> new LiftedView(it.reason(), it.by(), it.at()))
                .orElse(null);
        return new FlagView(flag.kind(), flag.reason(), flag.by(), flag.at(), lifted);
    }
}
