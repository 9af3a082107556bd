/** Use cases of 项目专干 and their training. */
@NullMarked
package cn.yongji.onestop.intake.counter.liaison;

import org.jspecify.annotations.NullMarked;
