/** 经办人账号: who works for which department, as their own calls have shown it. The accounts themselves are the issuer's. */
@NullMarked
package cn.yongji.onestop.approval.reviewer;

import org.jspecify.annotations.NullMarked;
