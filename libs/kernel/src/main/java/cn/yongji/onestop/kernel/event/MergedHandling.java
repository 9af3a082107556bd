package cn.yongji.onestop.kernel.event;

import java.util.List;

/** 合并办理: matters that are handled as one, each with its own duty. */
public record MergedHandling(String group, String name, List<String> matters) {
    public MergedHandling {
        matters = List.copyOf(matters);
    }
}
