/** Pixels of a picture for one unit of the drawing. */
const scale = 2;

/** What is painted on a picture besides the drawing, in its units. */
export interface Addition {
  /** Where the drawing begins: the first two numbers of its `viewBox`. */
  x: number;
  y: number;
  /** Height that it needs below the drawing, and the colour of the paper there. */
  room: number;
  paper: string;
  paint: (context: CanvasRenderingContext2D) => void;
}

/** Saves the SVG file at an address as a PNG. Throws where the browser makes none. */
export async function savePng(address: string, name: string, more?: Addition): Promise<void> {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  const canvas = document.createElement('canvas');
  const height = picture.naturalHeight * scale;
  canvas.width = picture.naturalWidth * scale;
  canvas.height = height + Math.ceil((more?.room ?? 0) * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('There is no canvas.');
  if (more !== undefined) {
    context.fillStyle = more.paper;
    context.fillRect(0, height, canvas.width, canvas.height - height);
  }
  context.drawImage(picture, 0, 0, canvas.width, height);
  if (more !== undefined) {
    context.setTransform(scale, 0, 0, scale, -more.x * scale, -more.y * scale);
    more.paint(context);
  }
  canvas.toBlob((blob) => {
    if (blob === null) return;
    const save = document.createElement('a');
    save.href = URL.createObjectURL(blob);
    save.download = name;
    save.click();
    URL.revokeObjectURL(save.href);
  });
}
