/** The service as its clients see it. */
package cn.yongji.onestop.intake;
