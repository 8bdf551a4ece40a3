// Opens this extension's world in the page; the bench sends its messages from there.
void 0;
