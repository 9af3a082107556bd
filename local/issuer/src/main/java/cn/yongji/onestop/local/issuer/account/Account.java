package cn.yongji.onestop.local.issuer.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person or system that can log in; its secret is its id, because it exists on one machine only. */
public record Account(
        String id,
        String name,
        List<String> roles,
        @Nullable String department,
        @Nullable String org,
        @Nullable String region) {}
