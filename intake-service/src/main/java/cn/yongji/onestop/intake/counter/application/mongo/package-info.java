/** Applications as documents. */
@NullMarked
package cn.yongji.onestop.intake.application.mongo;

import org.jspecify.annotations.NullMarked;
