package cn.yongji.onestop.platform.event;

import cn.yongji.onestop.kernel.event.ReviewProgress;
import cn.yongji.onestop.kernel.event.ReviewRef;
import cn.yongji.onestop.kernel.event.word.Word;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;
import tools.jackson.databind.util.NameTransformer;

/**
 * What the contracts ask of Jackson beyond its own ways: an event is flat, so the parts of a review stand in the event
 * itself, and a word is its text. The contracts themselves know nothing of JSON.
 */
final class ContractForm extends SimpleModule {
    private static final long serialVersionUID = 1L;

    ContractForm() {
        super("onestop-contracts");
        addSerializer(Word.class, ToStringSerializer.instance);
        addDeserializer(Word.class, WordReader.UNTYPED);
    }

    /** Whether the parts of a value stand where the value would. */
    static boolean standsFlat(Class<?> type) {
        return type == ReviewRef.class || type == ReviewProgress.class;
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new Flat());
    }

    private static final class Flat extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable NameTransformer findUnwrappingNameTransformer(MapperConfig<?> config, AnnotatedMember member) {
            return standsFlat(member.getRawType()) ? NameTransformer.NOP : null;
        }
    }
}
