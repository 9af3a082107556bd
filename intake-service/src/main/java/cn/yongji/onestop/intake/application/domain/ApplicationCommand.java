package cn.yongji.onestop.intake.application.domain;

import cn.yongji.onestop.kernel.event.MaterialRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can be asked of an application. */
public sealed interface ApplicationCommand {
    /** 修改. */
    record Revise(Sheet sheet) implements ApplicationCommand {}

    /** 提交. */
    record Submit(String applicationId, Dossier dossier, String by, Instant at) implements ApplicationCommand {}

    /** 提交补正材料. */
    record AnswerSupplement(
            String applicationId,
            String supplementId,
            List<MaterialRef> materials,
            Optional<String> note,
            String by,
            Instant at)
            implements ApplicationCommand {
        public AnswerSupplement {
            materials = List.copyOf(materials);
        }
    }
}
