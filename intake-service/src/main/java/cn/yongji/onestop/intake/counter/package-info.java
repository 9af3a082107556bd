/**
 * 受理: what people come with. Applications, agents, liaisons, visits, pre-reviews, and drafts of the catalogue tried on
 * what is on file.
 */
@NullMarked
package cn.yongji.onestop.intake.counter;

import org.jspecify.annotations.NullMarked;
